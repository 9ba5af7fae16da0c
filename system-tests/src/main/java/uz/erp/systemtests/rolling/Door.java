package uz.erp.systemtests.rolling;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * One address for several instances, as a Service of Kubernetes is: each connection goes to one.
 */
final class Door implements IntSupplier {

  private final AtomicInteger connections = new AtomicInteger();
  private volatile List<Integer> ports;

  Door(int port) {
    ports = List.of(port);
  }

  /** From now on new connections go to these in turn; those that there are stay where they are. */
  void leadTo(Integer... instances) {
    ports = List.of(instances);
  }

  @Override
  public int getAsInt() {
    List<Integer> now = ports;
    return now.get(Math.floorMod(connections.getAndIncrement(), now.size()));
  }
}
