package uz.erp.systemtests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import uz.erp.systemtests.erp.RunningSuite;

/** Which limits the running gateway was started with, because figures of a flood depend on them. */
final class GatewayLimits {

  private GatewayLimits() {}

  /** For people. */
  static String described() {
    Path environment = Path.of("/proc/" + RunningSuite.pid("gateway") + "/environ");
    try {
      String raised =
          Arrays.stream(Files.readString(environment).split("\0", -1))
              .filter(variable -> variable.matches("ERP_(LIMIT|MAX)_.*"))
              .sorted()
              .collect(Collectors.joining(" "));
      return raised.isEmpty() ? "limits as in production" : "limits: " + raised;
    } catch (IOException e) {
      return "limits unknown: this machine does not show them";
    }
  }
}
