package uz.erp.systemtests.bench;

import java.util.List;
import java.util.Map;
import uz.erp.systemtests.erp.ErpCommand;
import uz.erp.systemtests.erp.RunningSuite;

/** Ends a service and starts it again, with what is built. */
record ServiceStart(String service) {

  /**
   * @param cpuSeconds of the service and of PostgreSQL until the service answers
   */
  record Spent(double seconds, double cpuSeconds) {}

  Spent again() {
    ErpCommand erp = RunningSuite.erp(line -> {}).with("ERP_BUILD", "off");
    erp.run("stop", service);
    double before = cpu(List.of("postgres"));
    long start = System.nanoTime();
    erp.run("start", service);
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Spent(seconds, cpu(List.of("postgres", service)) - before);
  }

  private static double cpu(List<String> parts) {
    Map<String, Double> millis = ProcessorTime.of(parts);
    return millis.values().stream().mapToDouble(Double::doubleValue).sum() / 1000;
  }
}
