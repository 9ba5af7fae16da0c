package uz.erp.analytics;

import uz.erp.platform.test.OpenApiContract;
import uz.erp.platform.test.ServiceIT;

@ServiceIT
class AnalyticsOpenApiIT extends OpenApiContract {}
