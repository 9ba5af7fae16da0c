package uz.erp.systemtests.badinput;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.database.Databases;
import uz.erp.systemtests.database.TableHashes;
import uz.erp.systemtests.openapi.Operation;

/**
 * What a service keeps of one store, as a number of rows and a sum over their content for each
 * table: a refused request changes neither. Its connections last as long as the program.
 */
final class Contents {

  /**
   * Accounts are in one schema for all; what comes in by events or is recorded about attempts is
   * out, and so is what the store's own rules and jobs may open at the same moment.
   */
  private static final String NEVER =
      "_copy$|^(inbox|outbox|parked_event|flyway_schema_history|login_failure|signing_key"
          + "|audit_entry|due_work)$";

  /** Reports are made of events; only what was saved of them is asked for. */
  private static final String OF_REPORTS = "^(?!day_document$)";

  private static final String OF_TASKS =
      "^(employee$|cause_|notification|task_deadline_notice$|rule_case$"
          + "|webhook_(message|delivery)$)";

  private static final String OPENED_BY_ITSELF =
      OF_TASKS + "|^(task|task_checklist_item|task_history|task_occurrence|task_rule)$";

  private final Databases databases;
  private final String schema;
  private final Map<String, Connection> connections = new HashMap<>();
  private final Map<String, String> queries = new HashMap<>();

  Contents(Databases databases, String schema) {
    this.databases = databases;
    this.schema = schema;
  }

  /** A line for each table that the operation may write. */
  List<String> of(Operation operation) {
    String service = operation.service();
    try {
      return TableHashes.lines(connection(service), query(service, left(operation)));
    } catch (SQLException e) {
      throw new IllegalStateException("cannot count what " + service + " keeps", e);
    }
  }

  /** The tables that are left out, as a regular expression of PostgreSQL. */
  private static String left(Operation operation) {
    return switch (operation.service()) {
      case "analytics" -> OF_REPORTS;
      case "task" ->
          operation.path().matches("/api/tasks/(rules|templates)/.*") ? OPENED_BY_ITSELF : OF_TASKS;
      default -> "^$";
    };
  }

  private String query(String service, String left) throws SQLException {
    String known = queries.get(service + left);
    if (known != null) {
      return known;
    }
    String query =
        TableHashes.query(
            connection(service), service.equals("auth") ? "shared" : schema, NEVER + "|" + left);
    // the schema is made with the store's first request: it may not be there yet
    if (!query.isEmpty()) {
      queries.put(service + left, query);
    }
    return query;
  }

  private Connection connection(String service) {
    return connections.computeIfAbsent(service, databases::ofService);
  }
}
