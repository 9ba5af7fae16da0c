package uz.erp.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.operations.database.Databases;
import uz.erp.operations.database.StoreKey;

class CommandsIT {

  @TempDir private Path folder;

  private final Databases databases = Ground.databases();

  private String run(String... words) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Commands commands =
        new Commands(databases, _ -> true, new PrintStream(printed, true, StandardCharsets.UTF_8));
    List<String> all = List.of(words);
    boolean done = commands.run(all.getFirst(), all.subList(1, all.size()));
    String text = printed.toString(StandardCharsets.UTF_8);
    System.out.printf("$ tenant %s%n%s%n", String.join(" ", words), text);
    assertThat(done).isTrue();
    return text;
  }

  @Test
  void anOperatorsDay() throws IOException {
    StoreKey store = Ground.open("chorsu");
    String file = folder.resolve("chorsu.zip").toString();
    assertThat(run("list")).contains(store.key(), "open");
    assertThat(run("list", "--json")).contains("\"key\":\"" + store + "\"");
    String before = run("hash", store.key());
    assertThat(run("hash", store.key(), "--tables")).contains("catalog category 1 ");
    assertThat(run("export", store.key(), file)).contains(store + " as of ");
    assertThat(run("hash", store.key())).isEqualTo(before);
    assertThat(run("restore", store.key(), file, "--pass-life", "0"))
        .endsWith("opened " + store + "\n");
    assertThat(run("restore", store.key(), file, "--resume")).contains("half done");
    String clone = run("clone", store.key(), "chorsu-two").strip().lines().toList().getLast();
    assertThat(clone).startsWith("chorsu-two_");
    assertThat(run("migrate", "--status")).contains("not paused");
    run("migrate", "--canary", store.key());
    assertThat(run("delete", clone, "--yes", clone, "--to", folder.toString()))
        .contains("exported", "erased auth");
    assertThat(run("list")).containsPattern(clone + ".* erased ");
  }

  @Test
  void onlySoManyBackupsStay() throws IOException {
    StoreKey store = Ground.open("minor");
    for (int night = 0; night < 3; night++) {
      Files.createFile(folder.resolve(store.key() + ".2026110%dT020000Z.zip".formatted(night + 1)));
    }
    run("backup", store.key(), folder.toString(), "--keep", "2");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSize(2)
          .contains(store.key() + ".20261103T020000Z.zip");
    }
  }

  @Test
  void nothingIsErasedUnlessItsKeyIsTyped() {
    StoreKey store = Ground.open("kept");
    assertThatThrownBy(() -> run("delete", store.key(), "--yes", "kept"))
        .isInstanceOf(UsageError.class);
    assertThatThrownBy(() -> run("erase", store.key())).isInstanceOf(UsageError.class);
    assertThatThrownBy(() -> run("export", store.key())).isInstanceOf(UsageError.class);
  }
}
