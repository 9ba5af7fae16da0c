package uz.erp.task;

import uz.erp.platform.test.MachineContract;
import uz.erp.platform.test.ServiceIT;

@ServiceIT
class MachineIT extends MachineContract {}
