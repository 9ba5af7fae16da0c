/**
 * Every published operation asked from where nobody may ask it, and what another store has looked
 * for in every answer, log, record and figure.
 */
@NullMarked
package uz.erp.systemtests.isolation;

import org.jspecify.annotations.NullMarked;
