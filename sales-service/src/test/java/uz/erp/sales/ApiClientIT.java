package uz.erp.sales;

import uz.erp.platform.test.MachineContract;
import uz.erp.platform.test.ServiceIT;

@ServiceIT
class ApiClientIT extends MachineContract {}
