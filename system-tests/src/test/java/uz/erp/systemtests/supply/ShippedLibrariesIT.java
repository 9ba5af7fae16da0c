package uz.erp.systemtests.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import uz.erp.platform.suite.ServiceEntry;
import uz.erp.systemtests.erp.Parts;
import uz.erp.systemtests.suite.Suite;

/** The page of licences names what is in the jars, and nothing else. */
class ShippedLibrariesIT {

  private static final String LIBRARIES = "BOOT-INF/lib/";
  private static final String OURS = "platform-";

  /** Added by Boot when it packages; of Boot's own licence. */
  private static final String PACKAGER = "spring-boot-jarmode-tools-";

  /** Boot leaves them out of what it packages: they hold nothing but names of others. */
  private static final String STARTER = "spring-boot-starter";

  private static final List<String> APPLICATIONS =
      Stream.concat(
              Stream.of("discovery", "gateway"),
              Parts.MANIFEST.services().stream().map(ServiceEntry::artifact))
          .toList();

  @Test
  void eachLibraryIsOnThePageAndEachOfThePageIsShipped() {
    List<Component> listed = LicenceList.read(Suite.root().resolve(Supply.PAGE));
    TreeSet<String> shipped = new TreeSet<>();
    APPLICATIONS.forEach(application -> shipped.addAll(librariesOf(application)));
    shipped.addAll(librariesOfTheClient());

    assertThat(shipped)
        .isNotEmpty()
        .allSatisfy(jar -> assertThat(listed).anyMatch(library -> library.isIn(jar)));
    assertThat(listed)
        .filteredOn(library -> !library.name().startsWith(STARTER))
        .allSatisfy(library -> assertThat(shipped).anyMatch(library::isIn));
  }

  private static List<String> librariesOfTheClient() {
    try (Stream<Path> files = Files.list(Suite.root().resolve("clients/java/target/lib"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> librariesOf(String application) {
    Path target = Suite.root().resolve(application, "target");
    try (Stream<Path> files = Files.list(target)) {
      Path jar =
          files
              .filter(file -> file.getFileName().toString().matches(application + "-[\\d.]+\\.jar"))
              .findFirst()
              .orElseThrow();
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        return zip.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
            .map(name -> name.substring(LIBRARIES.length()))
            .filter(name -> !name.startsWith(OURS) && !name.startsWith(PACKAGER))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
