package uz.erp.gateway.docs;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** The versions of the two viewers, as the build has them: a webjar's folder is named after it. */
@ConfigurationProperties("erp.gateway.docs")
record DocsProperties(String swaggerUiVersion, String redocVersion) {}
