package uz.erp.catalog;

import uz.erp.platform.test.OpenApiContract;
import uz.erp.platform.test.ServiceIT;

@ServiceIT
class CatalogOpenApiIT extends OpenApiContract {}
