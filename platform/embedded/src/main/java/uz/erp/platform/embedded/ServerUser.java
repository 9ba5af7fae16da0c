package uz.erp.platform.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The user PostgreSQL runs as, which is never root: PostgreSQL refuses that.
 *
 * <p>Root starts it as "nobody" where that user can reach the data, else inside a user namespace in
 * which root has no rights. Data that exists decides for itself: it stays with the owner it has.
 */
record ServerUser(List<String> prefix, int fileOwner) {

  static final int ROOT = 0;
  private static final int NOBODY = 65534;

  static ServerUser forData(Path home, Path data) {
    if (!isRoot()) {
      return new ServerUser(List.of(), -1);
    }
    try {
      if (Files.exists(data)) {
        var owner = (int) Files.getAttribute(data, "unix:uid");
        return owner == ROOT ? inNamespace() : as(owner);
      }
    } catch (IOException e) {
      throw new EmbeddedServerException("Cannot read the owner of " + data, e);
    }
    var unprivileged = as(NOBODY);
    return unprivileged.can(home, "test", "-x", home.toString()) ? unprivileged : inNamespace();
  }

  static boolean isRoot() {
    return current() == ROOT;
  }

  static int current() {
    return (int) new UnixSystem().getUid();
  }

  private static ServerUser as(int uid) {
    var id = Integer.toString(uid);
    return new ServerUser(
        List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups", "--"), uid);
  }

  private static ServerUser inNamespace() {
    var namespace = new ServerUser(List.of("unshare", "-U", "--"), -1);
    if (!namespace.can(Path.of("/"), "true")) {
      throw new EmbeddedServerException(
          "PostgreSQL does not run as root, and neither setpriv nor unshare works here:"
              + " start this as an ordinary user.");
    }
    return namespace;
  }

  private boolean can(Path directory, String... command) {
    try {
      return command(directory, command).run(Duration.ofSeconds(10)).succeeded();
    } catch (EmbeddedServerException missing) {
      return false;
    }
  }

  Command command(Path directory, String... command) {
    return new Command(Stream.concat(prefix.stream(), Stream.of(command)).toList(), directory);
  }

  /** Gives a file or directory that we made to this user. */
  void own(Path path) throws IOException {
    if (fileOwner >= 0) {
      Files.setAttribute(path, "unix:uid", fileOwner);
      Files.setAttribute(path, "unix:gid", fileOwner);
    }
  }
}
