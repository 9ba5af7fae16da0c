package uz.erp.systemtests.demo;

import java.util.List;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.Store;

/** A store that is ready to open its doors. */
record Shop(Store store, Person cashier, List<Goods> goods, List<Long> customers) {}
