package uz.erp.customer;

import uz.erp.platform.test.OpenApiContract;
import uz.erp.platform.test.ServiceIT;

@ServiceIT
class CustomerOpenApiIT extends OpenApiContract {}
