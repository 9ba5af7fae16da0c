/**
 * Calls of every published operation without the right to, and a search for the target store's data
 * in every answer, log line, record and metric.
 */
@NullMarked
package uz.erp.systemtests.isolation;

import org.jspecify.annotations.NullMarked;
