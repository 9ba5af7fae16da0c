package uz.erp.task;

import uz.erp.platform.test.OpenApiContract;
import uz.erp.platform.test.ServiceIT;

@ServiceIT
class TaskOpenApiIT extends OpenApiContract {}
