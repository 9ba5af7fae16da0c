/** Alert rules, dashboards and the metrics that they ask for. */
@NullMarked
package uz.erp.systemtests.observability;

import org.jspecify.annotations.NullMarked;
