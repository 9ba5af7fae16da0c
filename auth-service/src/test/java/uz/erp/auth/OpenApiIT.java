package uz.erp.auth;

import uz.erp.platform.test.OpenApiContract;
import uz.erp.platform.test.ServiceIT;

@ServiceIT(testSignsPasses = false)
class OpenApiIT extends OpenApiContract {}
