package uz.erp.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.access.AllowedToEmployees;
import uz.erp.platform.security.TokenNames;

/**
 * What an API client with every scope meets at every operation of a service: never a failure of
 * ours, and where only people will do, a problem that says so. A service extends it with {@link
 * ServiceIT}.
 */
public abstract class ApiClientContract {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private List<RequestMappingHandlerMapping> mappings;

  private TestStore store;

  @BeforeEach
  void openStore() {
    store = stores.open("api-clients");
  }

  @Test
  void noOperationFailsForAnApiClientAndThoseOfPeopleSaySo() {
    TestApi apiClient = api.as(store, TestRole.API_CLIENT);
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (RequestMappingHandlerMapping mapping : mappings) {
      for (var entry : mapping.getHandlerMethods().entrySet()) {
        for (String path : entry.getKey().getPatternValues()) {
          if (path.startsWith("/api/")) {
            asked++;
            ask(apiClient, entry.getKey(), path, entry.getValue(), wrong);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isPositive();
  }

  private static void ask(
      TestApi apiClient,
      RequestMappingInfo operation,
      String pattern,
      HandlerMethod handler,
      List<String> wrong) {
    String path = pattern.replaceAll("\\{[^}]*}", "1");
    for (RequestMethod method : operation.getMethodsCondition().getMethods()) {
      String name = method + " " + pattern;
      TestAnswer answer = send(apiClient, operation, method, path);
      if (answer.status() >= 500) {
        wrong.add(name + " answers " + answer.status());
      }
      boolean refused = answer.status() == 403 && answer.text().contains("\"person_required\"");
      if (isForPeople(handler) != refused) {
        wrong.add(name + (refused ? " refuses an API client" : " does not ask for a person"));
      }
    }
  }

  /** In the media type the operation takes: another one is refused before anybody is asked for. */
  private static TestAnswer send(
      TestApi apiClient, RequestMappingInfo operation, RequestMethod method, String path) {
    if (operation
        .getConsumesCondition()
        .getConsumableMediaTypes()
        .contains(MediaType.MULTIPART_FORM_DATA)) {
      return apiClient.upload(path, "note.txt", "text/plain", new byte[] {'a'});
    }
    boolean reads = method == RequestMethod.GET || method == RequestMethod.DELETE;
    return apiClient.send(method.name(), path, reads ? null : "{}");
  }

  private static boolean isForPeople(HandlerMethod handler) {
    Allowed allowed = find(handler, Allowed.class);
    AllowedToEmployees employees = find(handler, AllowedToEmployees.class);
    return allowed != null ? !allowed.apiClients() : employees != null && !employees.apiClients();
  }

  private static <A extends java.lang.annotation.Annotation>
      @org.jspecify.annotations.Nullable A find(HandlerMethod handler, Class<A> type) {
    boolean own =
        handler.hasMethodAnnotation(Allowed.class)
            || handler.hasMethodAnnotation(AllowedToEmployees.class);
    return own
        ? handler.getMethodAnnotation(type)
        : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type);
  }

  @Test
  void aPassIsAnEmployeesOrAnApiClients() {
    assertThat(status(TestRole.API_CLIENT, claims -> claims.claim(TokenNames.EMPLOYEE_ID, 1)))
        .isEqualTo(401);
    assertThat(status(TestRole.OWNER, claims -> claims.claim(TokenNames.API_KEY_ID, 1)))
        .isEqualTo(401);
    assertThat(status(TestRole.API_CLIENT, claims -> claims.claim(TokenNames.ROLE, "owner")))
        .isEqualTo(401);
    assertThat(
            status(
                TestRole.OWNER,
                claims -> claims.claim(TokenNames.ROLE, TokenNames.API_CLIENT_ROLE)))
        .isEqualTo(401);
    assertThat(status(TestRole.API_CLIENT, claims -> claims)).isNotEqualTo(401);
    assertThat(status(TestRole.OWNER, claims -> claims)).isNotEqualTo(401);
  }

  private int status(TestRole role, UnaryOperator<JWTClaimsSet.Builder> change) {
    return api.withToken(TestPasses.pass(store.tenant(), role, TokenNames.PASS_TYPE, change))
        .header(TokenNames.TENANT_HEADER, store.key())
        .get("/api/")
        .status();
  }
}
