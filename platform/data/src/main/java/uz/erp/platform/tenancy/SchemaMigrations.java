package uz.erp.platform.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations of one kind of schema, the platform's and the service's together. */
final class SchemaMigrations {

  private final String kind;
  private final String version;

  /**
   * @param kind {@code shared} or {@code tenant}
   */
  SchemaMigrations(String kind) {
    this.kind = kind;
    this.version = newest(kind);
  }

  /** Names the newest state: the last script and how many there are. */
  String version() {
    return version;
  }

  /**
   * Whether a schema at that version has all that this program needs. A newer one has: it only adds
   * to what the version before uses. To migrate it would change nothing but its note of a version.
   */
  boolean covers(@Nullable String other) {
    if (other == null || version.equals(other)) {
      return other != null;
    }
    int slash = version.indexOf('/');
    int otherSlash = other.indexOf('/');
    return slash >= 0
        && otherSlash >= 0
        && other.substring(0, otherSlash).compareTo(version.substring(0, slash)) >= 0
        && Integer.parseInt(other.substring(otherSlash + 1))
            >= Integer.parseInt(version.substring(slash + 1));
  }

  /** The text of a script that stands in Flyway's record; empty if this program has it not. */
  Optional<String> text(String script) {
    return Stream.of("platform", "migration")
        .map(origin -> new ClassPathResource("db/" + origin + "/" + kind + "/" + script))
        .filter(Resource::exists)
        .findFirst()
        .map(SchemaMigrations::read);
  }

  private static String read(Resource script) {
    try {
      return script.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Brings a schema to the newest state; as often as one likes. */
  void migrate(DataSource owner, String schema) {
    migrate(owner, schema, Map.of());
  }

  /** The same for scripts that name what differs between services. */
  void migrate(DataSource owner, String schema, Map<String, String> placeholders) {
    Flyway.configure(SchemaMigrations.class.getClassLoader())
        .dataSource(owner)
        .locations("classpath:db/platform/" + kind, "classpath:db/migration/" + kind)
        .failOnMissingLocations(false)
        .schemas(schema)
        .defaultSchema(schema)
        .createSchemas(false)
        .placeholders(placeholders)
        // the platform's scripts and the service's are numbered independently
        .outOfOrder(true)
        // a newer version may have run scripts that are not here, whatever their number
        .ignoreMigrationPatterns("*:future", "*:missing")
        .load()
        .migrate();
  }

  private static String newest(String kind) {
    List<String> scripts =
        Stream.of("platform", "migration")
            .flatMap(origin -> scripts("classpath*:db/" + origin + "/" + kind + "/V*.sql"))
            .sorted()
            .toList();
    return scripts.isEmpty() ? "none" : scripts.getLast() + "/" + scripts.size();
  }

  private static Stream<String> scripts(String pattern) {
    try {
      Resource[] resources = new PathMatchingResourcePatternResolver().getResources(pattern);
      return Arrays.stream(resources)
          .map(Resource::getFilename)
          .filter(Objects::nonNull)
          .map(name -> name.substring(0, name.indexOf("__")));
    } catch (IOException e) {
      throw new IllegalStateException("migrations are not readable", e);
    }
  }
}
