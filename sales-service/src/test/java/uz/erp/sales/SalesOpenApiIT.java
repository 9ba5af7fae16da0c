package uz.erp.sales;

import uz.erp.platform.test.OpenApiContract;
import uz.erp.platform.test.ServiceIT;

@ServiceIT
class SalesOpenApiIT extends OpenApiContract {}
