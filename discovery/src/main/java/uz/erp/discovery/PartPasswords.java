package uz.erp.discovery;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import uz.erp.platform.security.SharedSecret;

/**
 * The password of each part by its application name.
 *
 * @param passwords such as {@code gateway}; a missing or short one keeps the registry from starting
 */
@ConfigurationProperties("erp.discovery")
record PartPasswords(Map<String, String> passwords) {

  PartPasswords {
    passwords.forEach((part, text) -> SharedSecret.of("the discovery password of " + part, text));
  }

  boolean matches(String part, @Nullable String shown) {
    String password = passwords.get(part);
    return password != null && new SharedSecret(password).matches(shown);
  }

  @Override
  public String toString() {
    return passwords.keySet().stream().sorted().collect(Collectors.joining(", ", "[", "]"));
  }
}
