package uz.erp.systemtests.mutants;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Exchanges the code of a service that runs, which takes no time where a start takes much. A bug
 * that needs more than other code in the methods there are is refused.
 */
final class Swapping {

  private static final String AGENT = "uz/erp/systemtests/mutants/Swap.class";

  private Swapping() {}

  /** Whether the process has the folder's code from now on; else it has what it had. */
  static boolean on(long pid, Path classes) {
    return Files.isDirectory(classes) && swap("on", pid, classes).equals("done");
  }

  /**
   * Gives the process its own code again.
   *
   * @throws IllegalStateException when it cannot
   */
  static void off(long pid, Path classes) {
    String said = swap("off", pid, classes);
    if (!said.equals("done")) {
      throw new IllegalStateException("process " + pid + " keeps its bug: " + said);
    }
  }

  private static String swap(String way, long pid, Path classes) {
    try {
      Path said = Files.createTempFile("swap", ".said");
      Path agent = agent();
      try {
        VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
        try {
          machine.loadAgent(
              agent.toString(), String.join("\n", way, classes.toString(), said.toString()));
        } finally {
          machine.detach();
        }
        return Files.readString(said);
      } finally {
        Files.deleteIfExists(said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
      return String.valueOf(e);
    }
  }

  /** A jar of nothing but the agent; it stays, as the service may read it as long as it runs. */
  private static Path agent() throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Agent-Class", Swap.class.getName());
    attributes.putValue("Can-Redefine-Classes", "true");
    Path jar = Files.createTempFile("swap", ".jar");
    jar.toFile().deleteOnExit();
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        InputStream agent = Swap.class.getClassLoader().getResourceAsStream(AGENT)) {
      if (agent == null) {
        throw new IllegalStateException("no " + AGENT);
      }
      out.putNextEntry(new JarEntry(AGENT));
      agent.transferTo(out);
    }
    return jar;
  }
}
