package uz.erp.systemtests.mutants;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs inside a service that runs: gives its classes the code of a folder's, or their own again.
 * All of them are exchanged or none.
 */
public final class Swap {

  private static final String CLASS = ".class";

  private Swap() {}

  /**
   * Called by the virtual machine with {@code on} or {@code off}, the folder and a file, which
   * holds {@code done} afterwards or what went wrong.
   */
  public static void agentmain(String arguments, Instrumentation machine) throws IOException {
    String[] words = arguments.split("\n");
    Path folder = Path.of(words[1]);
    String said;
    try {
      machine.redefineClasses(
          definitions(folder, words[0].equals("on")).toArray(ClassDefinition[]::new));
      said = "done";
    } catch (ReflectiveOperationException
        | java.lang.instrument.UnmodifiableClassException
        | UnsupportedOperationException
        | LinkageError e) {
      said = String.valueOf(e);
    }
    Files.writeString(Path.of(words[2]), said);
  }

  private static List<ClassDefinition> definitions(Path folder, boolean swapped)
      throws IOException, ReflectiveOperationException {
    List<ClassDefinition> definitions = new ArrayList<>();
    for (Path file : files(folder)) {
      String resource = folder.relativize(file).toString();
      byte[] own = own(resource);
      if (own.length == 0) {
        continue; // a class that came with the bug
      }
      String name = resource.substring(0, resource.length() - CLASS.length()).replace('/', '.');
      Class<?> type = Class.forName(name, false, ClassLoader.getSystemClassLoader());
      definitions.add(new ClassDefinition(type, swapped ? Files.readAllBytes(file) : own));
    }
    return definitions;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(CLASS)).toList();
    }
  }

  /** As the service has it in its jars; nothing when it has no such class. */
  private static byte[] own(String resource) throws IOException {
    try (InputStream in = ClassLoader.getSystemResourceAsStream(resource)) {
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }
}
