package uz.erp.platform.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.util.List;

/**
 * The connections that serve stores, in lanes. A store keeps to its own lane while that has room,
 * so that each connection serves a few of the stores again and again, and its server session still
 * knows their tables; when its lane is full, it takes whichever has most room.
 */
final class StoreLanes implements AutoCloseable {

  private final List<HikariDataSource> lanes;

  StoreLanes(List<HikariDataSource> lanes) {
    this.lanes = List.copyOf(lanes);
  }

  HikariDataSource laneFor(String schema) {
    int home = Math.floorMod(schema.hashCode(), lanes.size());
    HikariDataSource best = lanes.get(home);
    int most = room(best);
    for (int i = 1; most <= 0 && i < lanes.size(); i++) {
      HikariDataSource other = lanes.get((home + i) % lanes.size());
      int room = room(other);
      if (room > most) {
        best = other;
        most = room;
      }
    }
    return best;
  }

  /** How many could have a connection at once; less than none where some wait already. */
  private static int room(HikariDataSource lane) {
    HikariPoolMXBean pool = lane.getHikariPoolMXBean();
    return lane.getMaximumPoolSize()
        - pool.getActiveConnections()
        - pool.getThreadsAwaitingConnection();
  }

  /** New server sessions from now on; who has a connection may finish with it. */
  void renew() {
    lanes.forEach(lane -> lane.getHikariPoolMXBean().softEvictConnections());
  }

  @Override
  public void close() {
    lanes.forEach(HikariDataSource::close);
  }
}
