package uz.erp.systemtests.demo;

/** A ware under the id that the catalog gave it. */
record Goods(long id, Ware ware) {}
