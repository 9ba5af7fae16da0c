package uz.erp.operations;

import java.io.UncheckedIOException;
import java.util.List;
import uz.erp.operations.database.Databases;
import uz.erp.operations.database.OperationFailed;
import uz.erp.operations.quiescence.KafkaConsumers;
import uz.erp.operations.quiescence.KafkaLogin;

/**
 * {@code ./erp tenant}, and the same in a container: the databases by environment. Ends with 0 when
 * all was done, 1 when something failed, 2 when the command line was not understood.
 */
public final class Main {

  private static final String USAGE =
      """
      list [--json]                    stores: state, size, last sale, which service is behind
      hash [KEY...] [--tables]         one number for all that a store has, to compare
      export KEY FILE                  a store as one file
      import FILE [--as SLUG] [--owner USERNAME]   a new store of it, with a new key
      clone KEY SLUG                   the same in one step
      backup KEY...|--all FOLDER [--keep N]        exports, named by key and time
      restore KEY FILE [--resume] [--pass-life S]  put a store back to what the file says
      restore KEY --undo               give up a restore that is half done
      migrate [KEY...] [--canary KEY] [--wave N]   bring stores to the newest state
      migrate --status|--pause|--resume
      delete KEY [--yes KEY] [--to FOLDER|--no-export]   erase a store for good

      --wait S   how long to wait for a store to become quiescent (60)
      Databases: ERP_DB_HOST, ERP_DB_PORT, or ERP_SALES_DB_HOST, ...; ERP_SALES_OWNER_PASSWORD, ...
      Kafka: ERP_KAFKA, ERP_KAFKA_PROTOCOL, ERP_KAFKA_USER, ERP_KAFKA_PASSWORD, or ERP_KAFKA_CLIENT, a file
      of settings. More: docs/operations/tenants.md""";

  private Main() {}

  public static void main(String[] arguments) {
    // the log of libraries is not read here; what an operator must know is in the output
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) {
    if (arguments.isEmpty() || arguments.contains("--help")) {
      System.out.println(USAGE);
      return arguments.isEmpty() ? 2 : 0;
    }
    try (KafkaConsumers consumers = new KafkaConsumers(KafkaLogin.of(System.getenv()))) {
      Commands commands = new Commands(Databases.of(System.getenv()), consumers, System.out);
      return commands.run(arguments.getFirst(), arguments.subList(1, arguments.size())) ? 0 : 1;
    } catch (UsageError e) {
      System.err.println(e.getMessage());
      return 2;
    } catch (OperationFailed | UncheckedIOException e) {
      System.err.println("It failed: " + e.getMessage());
      return 1;
    }
  }
}
