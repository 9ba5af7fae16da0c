package uz.erp.catalog;

import uz.erp.platform.test.ApiClientContract;
import uz.erp.platform.test.ServiceIT;

@ServiceIT
class ApiClientIT extends ApiClientContract {}
