package uz.erp.platform.openapi;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.Patch;

/** Title, tokens, the problem document, and how money and quantities look. */
@AutoConfiguration
class OpenApiAutoConfiguration {

  static {
    SpringDocUtils.getConfig()
        .replaceWithSchema(
            Money.class,
            new StringSchema()
                .format("decimal")
                .description("In the store's currency; a number is accepted as well.")
                .example("150000.00"))
        .replaceWithSchema(
            Quantity.class,
            new StringSchema()
                .format("decimal")
                .description("At most three decimals; a number is accepted as well.")
                .example("5.000"))
        .replaceWithSchema(
            Percent.class,
            new StringSchema()
                .format("decimal")
                .description("From 0 to 100, at most two decimals; a number is accepted as well.")
                .example("12.50"))
        .addRequestWrapperToIgnore(PageQuery.class, Patch.class);
  }

  @Bean
  OpenAPI document(
      @Value("${spring.application.name}") String application,
      @Value("${erp.version}") String version) {
    return new OpenAPI()
        .info(
            new Info()
                .title(application)
                .version(version)
                .description("Part of the ERP suite, reached through its gateway.")
                .license(new License().name("Proprietary").identifier("LicenseRef-Proprietary")))
        .addServersItem(new Server().url("/").description("The gateway that serves this document"))
        .components(
            new Components()
                .addSecuritySchemes(
                    OperationDefaults.TOKEN,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                            "A user token or, but where `x-api-keys` is false, an API key of the"
                                + " store (`erp_live_…`)."))
                .addSchemas("Problem", problem())
                .addResponses("Problem", problemResponse()));
  }

  /** Names as the answers have them; springdoc has a JSON mapper of its own and does not know. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE) // the first one registered is the last one asked
  ModelResolver snakeCaseNames(ObjectMapperProvider mappers) {
    return new ModelResolver(
            mappers
                .jsonMapper()
                .copy()
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE))
        .openapi31(true);
  }

  @Bean
  NullnessInSchemas nullnessInSchemas() {
    return new NullnessInSchemas();
  }

  @Bean
  OperationDefaults operationDefaults() {
    return new OperationDefaults();
  }

  @Bean
  PatchBodies patchBodies() {
    return new PatchBodies();
  }

  @Bean
  OperationExamples operationExamples() {
    return new OperationExamples();
  }

  private static ApiResponse problemResponse() {
    return new ApiResponse()
        .description("A problem document (RFC 9457)")
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/Problem"))
                        .example(OperationExamples.problem())));
  }

  private static Schema<?> problem() {
    Schema<?> errors =
        new MapSchema()
            .additionalProperties(new ArraySchema().items(new StringSchema()))
            .description("Messages by field; the same arrays stand as top-level members.");
    Schema<?> problem = new ObjectSchema();
    problem
        .description("RFC 9457 problem document")
        .addProperty("type", new StringSchema().format("uri"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("instance", new StringSchema())
        .addProperty("code", new StringSchema().description("Stable, English, for programs."))
        .addProperty("trace_id", new StringSchema())
        .addProperty("errors", errors);
    problem.setRequired(List.of("type", "title", "status", "detail", "instance", "code"));
    return problem;
  }
}
