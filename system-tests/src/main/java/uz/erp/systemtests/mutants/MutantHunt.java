package uz.erp.systemtests.mutants;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.erp.FreePorts;
import uz.erp.systemtests.erp.RunningSuite;
import uz.erp.systemtests.suite.Suite;

/**
 * {@code ./erp chaos --mutants}: hunts planted bugs one after the other in a suite of its own,
 * after the same hunt found nothing in the build without them.
 */
public final class MutantHunt {

  private final PrintStream out;
  private final SuiteWithBug buggySuite;
  private final HuntRecord record;
  private final String when;
  private final Map<String, Boolean> controls = new HashMap<>();
  private int surprises;

  private MutantHunt(PrintStream out, SuiteWithBug buggySuite, HuntRecord record, String when) {
    this.out = out;
    this.buggySuite = buggySuite;
    this.record = record;
    this.when = when;
  }

  /** The exit code: 0 when each was caught or survived as expected and nothing else was found. */
  public static int run(PrintStream out, String[] arguments) {
    HuntOptions options;
    List<Mutant> mutants;
    try {
      options = HuntOptions.of(List.of(arguments));
      mutants = Mutants.named(Suite.root(), options.names());
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      out.println(HuntOptions.HELP);
      return 2;
    }
    if (options.help()) {
      out.println(HuntOptions.HELP);
      return 0;
    }
    HuntRecord record = new HuntRecord(Suite.root().resolve("target/mutants/record.tsv"));
    if (options.list()) {
      mutants.forEach(m -> out.printf("%-32s %-24s %s%n", m.name(), m.hunt(), m.plants()));
      return 0;
    }
    int code = options.hunts() ? hunt(out, mutants, record, options) : 0;
    options
        .report()
        .ifPresent(file -> write(file, record.page(Mutants.all(Suite.root()), read(file))));
    return code;
  }

  private static int hunt(
      PrintStream out, List<Mutant> mutants, HuntRecord record, HuntOptions options) {
    int offset = RunningSuite.offset() == 0 ? FreePorts.offset() : RunningSuite.offset();
    Path home = Suite.root().resolve("target/mutants/suite");
    SuiteWithBug buggySuite = new SuiteWithBug(home, offset, out);
    try {
      buggySuite.up();
      MutantHunt hunt = new MutantHunt(out, buggySuite, record, LocalDate.now() + " " + commit());
      mutants.forEach(hunt::hunt);
      buggySuite.shed();
      return hunt.surprises == 0 ? 0 : 1;
    } finally {
      if (!options.keep()) {
        buggySuite.close();
      }
    }
  }

  private void hunt(Mutant mutant) {
    boolean clean = controls.computeIfAbsent(Hunts.control(mutant), name -> control(mutant));
    long begun = System.nanoTime();
    out.printf("%s: %s%n", mutant.name(), mutant.plants());
    buggySuite.wear(mutant);
    Evidence evidence = play(mutant);
    Finding finding =
        new Finding(mutant.name(), (System.nanoTime() - begun) / 1e9, when, evidence.all());
    record.add(finding);
    String verdict = finding.isCaught() ? "CAUGHT" : "SURVIVED";
    boolean expected = finding.isCaught() == mutant.isCaught() && clean;
    out.printf(
        "%-9s %-32s %3.0f s%s%n",
        verdict, mutant.name(), finding.seconds(), expected ? "" : "  (not as expected)");
    surprises += expected ? 0 : 1;
  }

  /** The same hunt where there is nothing to find; whether nothing was found. */
  private boolean control(Mutant mutant) {
    long begun = System.nanoTime();
    buggySuite.shed();
    Evidence evidence = play(mutant);
    out.printf(
        "%-9s %-32s %3.0f s%n",
        evidence.isEmpty() ? "CLEAN" : "NOT CLEAN",
        "control: " + Hunts.control(mutant),
        (System.nanoTime() - begun) / 1e9);
    return evidence.isEmpty();
  }

  /** What stops a play is evidence, too: the control shows that it can be played. */
  private Evidence play(Mutant mutant) {
    Evidence evidence = new Evidence();
    try {
      Hunts.of(mutant).play(buggySuite, evidence);
    } catch (RuntimeException e) {
      String message = String.valueOf(e.getMessage());
      evidence.found(
          "play", "%s", message.length() > 400 ? message.substring(0, 400) + "…" : message);
    }
    evidence.all().forEach(found -> out.println("    " + found));
    return evidence;
  }

  private static String commit() {
    try {
      Process git =
          new ProcessBuilder("git", "rev-parse", "--short", "HEAD")
              .directory(Suite.root().toFile())
              .start();
      return git.inputReader().lines().findFirst().orElse("");
    } catch (IOException e) {
      return ""; // sources without their history
    }
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
