package uz.erp.suitefiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uz.erp.platform.suite.ServiceEntry;

/**
 * What the poms say: the version of the suite, and of each service what it is.
 *
 * @param root top folder of the repository
 */
record Poms(Path root) {

  private static final Pattern DESCRIPTION =
      Pattern.compile("<description>\\s*(.*?)\\s*</description>", Pattern.DOTALL);

  private static final Pattern VERSION =
      Pattern.compile("<artifactId>erp</artifactId>\\s*<version>([^<]+)</version>");

  /**
   * @throws IllegalArgumentException when the service has no pom with a description
   */
  String of(ServiceEntry service) {
    return first(DESCRIPTION, service.artifact() + "/pom.xml");
  }

  /** Of the suite. */
  String version() {
    return first(VERSION, "pom.xml");
  }

  private String first(Pattern pattern, String path) {
    Path pom = root.resolve(path);
    try {
      Matcher matcher = pattern.matcher(Files.exists(pom) ? Files.readString(pom) : "");
      if (!matcher.find()) {
        throw new IllegalArgumentException(path + " has no " + pattern);
      }
      return matcher.group(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
