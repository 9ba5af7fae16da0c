package uz.erp.systemtests.erp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/**
 * Finds an ERP_PORT_OFFSET at which no port of the suite is taken, so that no other suite is
 * disturbed.
 */
public final class FreePorts {

  private static final int FIRST = 5000;
  private static final int LAST = 20_000;
  private static final int STEP = 1300;
  private static final int[] BASES = {
    8000, 9000, 8761, 9761, 15432, 19092, 19093, 8081, 8082, 8083, 8084, 8085, 8086, 9081, 9082,
    9083, 9084, 9085, 9086, 4318, 9444
  };

  private FreePorts() {}

  public static int offset() {
    for (int offset = FIRST; offset <= LAST; offset += STEP) {
      int candidate = offset;
      if (IntStream.of(BASES).allMatch(base -> isFree(base + candidate))) {
        return offset;
      }
    }
    throw new IllegalStateException("no free ports for another suite");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
