package uz.erp.systemtests;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uz.erp.systemtests.bench.Benchmarks;
import uz.erp.systemtests.chaos.ChaosCommand;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.UnexpectedAnswer;
import uz.erp.systemtests.contracts.Contracts;
import uz.erp.systemtests.contracts.examples.Examples;
import uz.erp.systemtests.demo.Demo;
import uz.erp.systemtests.erp.RunningSuite;
import uz.erp.systemtests.fuzz.Fuzz;
import uz.erp.systemtests.isolation.Isolation;
import uz.erp.systemtests.mutants.MutantHunt;
import uz.erp.systemtests.reconcile.Reconciliation;
import uz.erp.systemtests.replay.Replay;
import uz.erp.systemtests.rolling.RollingCommand;
import uz.erp.systemtests.suite.Suite;
import uz.erp.systemtests.supply.Supply;
import uz.erp.systemtests.tokens.Tokens;
import uz.erp.systemtests.verify.VerifyCommand;

/**
 * The programs that {@code ./erp} runs against a suite, by their name; the gateway is at {@code
 * ERP_GATEWAY}.
 */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    String gateway =
        Optional.ofNullable(System.getenv("ERP_GATEWAY")).orElse("http://localhost:8000");
    Api anyone = Api.at(URI.create(gateway));
    String program = arguments.length == 0 ? "" : arguments[0];
    String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
    try {
      return switch (program) {
        case "demo" -> Demo.run(anyone, System.out, rest);
        case "bench" -> Benchmarks.run(anyone, System.out, rest);
        case "chaos" -> ChaosCommand.run(System.out, rest);
        case "reconcile" ->
            new Reconciliation(RunningSuite.databases(), System.out).run(List.of(rest)) ? 0 : 1;
        case "replay" -> new Replay(Suite.running(), System.out).run(List.of(rest)) ? 0 : 1;
        case "rolling" -> RollingCommand.run(System.out, List.of(rest));
        case "mutants" -> MutantHunt.run(System.out, rest);
        case "verify" -> VerifyCommand.run(Suite.running(), System.out, rest);
        case "tokens" -> Tokens.run(System.out, List.of(rest));
        case "contracts" -> Contracts.run(System.out, List.of(rest));
        case "examples" -> Examples.run(System.out, List.of(rest));
        case "isolation" -> Isolation.run(System.out, List.of(rest));
        case "fuzz" -> new Fuzz(Suite.running(), System.out).run(List.of(rest));
        case "supply" -> Supply.run(System.out, List.of(rest));
        default -> usage();
      };
    } catch (UncheckedIOException e) {
      System.err.println("No answer from " + gateway + ": " + e.getMessage());
      return 1;
    } catch (UnexpectedAnswer | IllegalStateException e) {
      System.err.println("It failed: " + e.getMessage());
      return 1;
    }
  }

  private static int usage() {
    System.err.println("Usage: ./erp PROGRAM [ARGUMENTS]; ./erp help tells the programs.");
    return 2;
  }
}
