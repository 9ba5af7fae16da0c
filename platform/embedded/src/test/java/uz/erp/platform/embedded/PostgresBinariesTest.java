package uz.erp.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

  @TempDir private Path cache = Path.of("set by JUnit");

  @Test
  void twoUnpackingAtOnceShareOneCompleteCopy() throws Exception {
    Callable<Path> unpack = () -> new PostgresBinaries(cache).unpacked();

    try (var threads = Executors.newFixedThreadPool(2)) {
      var first = threads.submit(unpack);
      var second = threads.submit(unpack);

      assertThat(first.get()).isEqualTo(second.get());
      assertThat(first.get().resolve("bin/postgres")).isExecutable();
    }
    assertThat(entries()).hasSize(1);
  }

  @Test
  void aCopyThatLostAProgramIsReplaced() throws IOException {
    var binaries = new PostgresBinaries(cache);
    Files.delete(binaries.unpacked().resolve("bin/initdb"));

    assertThat(binaries.unpacked().resolve("bin/initdb")).isExecutable();
  }

  private Path[] entries() throws IOException {
    try (Stream<Path> entries = Files.list(cache)) {
      return entries.toArray(Path[]::new);
    }
  }
}
