package uz.erp.systemtests.mutants;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import uz.erp.systemtests.suite.Suite;

/**
 * What was asked for.
 *
 * @param names of the mutants; all when there are none
 * @param report the page to write
 * @param keep whether the suite goes on running, for the next hunt
 * @param only whether nothing is hunted, only reported
 */
record HuntOptions(
    List<String> names,
    boolean help,
    boolean list,
    Optional<Path> report,
    boolean keep,
    boolean only) {

  static final String HELP =
      """
      Usage: ./erp chaos --mutants [NAME...] [--keep] [--report FILE]
             ./erp chaos --mutants --list | --report-only FILE | --help

      Checks that planted bugs (system-tests/mutants), all or those named, are detected: builds the
      part with the bug, runs it in a suite of its own (target/mutants/suite) and runs the hunt that
      its patch names, after the same hunt on the build without it. Prints the findings of each. Every result is
      kept in target/mutants/record.tsv.

        --list             the bugs, their hunts and what they are
        --keep             leave the suite running, which saves its start the next time
        --report FILE      then write the table of all last results
        --report-only FILE write it without hunting

      Exit code: 0 when every bug was detected, or survived as its patch explains, and no control found
      anything; 1 otherwise; 2 for wrong usage.""";

  static HuntOptions of(List<String> arguments) {
    List<String> names = new ArrayList<>();
    boolean help = false;
    boolean list = false;
    boolean keep = false;
    boolean only = false;
    Optional<Path> report = Optional.empty();
    for (Iterator<String> all = arguments.iterator(); all.hasNext(); ) {
      String argument = all.next();
      switch (argument) {
        case "--help", "-h" -> help = true;
        case "--list" -> list = true;
        case "--keep" -> keep = true;
        case "--report", "--report-only" -> {
          if (!all.hasNext()) {
            throw new IllegalArgumentException(argument + " needs a file");
          }
          only = argument.equals("--report-only");
          report = Optional.of(Suite.root().resolve(all.next()));
        }
        default -> {
          if (argument.startsWith("-")) {
            throw new IllegalArgumentException("no option " + argument);
          }
          names.add(argument);
        }
      }
    }
    return new HuntOptions(List.copyOf(names), help, list, report, keep, only);
  }

  boolean hunts() {
    return !only;
  }
}
