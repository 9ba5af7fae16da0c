package uz.erp.platform.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.tenancy.TenantScope;

/**
 * Files that stay open between two steps of reading, because a file can only be read from its
 * start. They are a few, as each may hold some memory.
 */
final class OpenFiles {

  private static final int MOST = 2;

  private final Map<Key, OpenFile> open = new LinkedHashMap<>();

  /** Of the bound store. */
  private record Key(String schema, long importId) {

    static Key of(long importId) {
      return new Key(TenantScope.current().schema(), importId);
    }
  }

  /** Nobody else gets it until it is given back. */
  synchronized Optional<OpenFile> take(long importId) {
    return Optional.ofNullable(open.remove(Key.of(importId)));
  }

  void giveBack(long importId, OpenFile file) {
    List<OpenFile> spare = new ArrayList<>();
    synchronized (this) {
      add(spare, open.put(Key.of(importId), file));
      Iterator<OpenFile> oldest = open.values().iterator();
      while (open.size() > MOST) {
        add(spare, oldest.next());
        oldest.remove();
      }
    }
    spare.forEach(OpenFiles::close);
  }

  /** Closes the bound store's files, as another replica or a client may have ended the import. */
  void closeAllBut(@Nullable Long importId) {
    String schema = TenantScope.current().schema();
    closeIf(key -> key.schema().equals(schema) && (importId == null || key.importId() != importId));
  }

  void closeAll() {
    closeIf(key -> true);
  }

  private void closeIf(Predicate<Key> unwanted) {
    List<OpenFile> spare = new ArrayList<>();
    synchronized (this) {
      open.entrySet()
          .removeIf(entry -> unwanted.test(entry.getKey()) && spare.add(entry.getValue()));
    }
    spare.forEach(OpenFiles::close);
  }

  private static void add(List<OpenFile> files, @Nullable OpenFile file) {
    if (file != null) {
      files.add(file);
    }
  }

  static void close(OpenFile file) {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
