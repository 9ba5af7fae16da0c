package uz.erp.systemtests.observability;

import java.util.List;

/**
 * A span as it was exported; ids in hexadecimal.
 *
 * @param attributes each as {@code key=value}
 */
record TracedSpan(
    String service, String name, String trace, String id, String parent, List<String> attributes) {}
