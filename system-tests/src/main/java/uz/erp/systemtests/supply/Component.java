package uz.erp.systemtests.supply;

import java.util.List;

/**
 * A third-party library that is shipped with the suite.
 *
 * @param licences as its authors declare them; one of them may be chosen
 */
record Component(String group, String name, String version, List<String> licences)
    implements Comparable<Component> {

  Component {
    licences = List.copyOf(licences);
  }

  /** As Maven writes it: group, name and version. */
  String coordinates() {
    return group + ":" + name + ":" + version;
  }

  /** Whether that is a file it comes as; some come as one for each processor as well. */
  boolean isIn(String jar) {
    String start = name + "-" + version;
    return jar.equals(start + ".jar") || jar.startsWith(start + "-");
  }

  @Override
  public int compareTo(Component other) {
    return coordinates().compareTo(other.coordinates());
  }
}
