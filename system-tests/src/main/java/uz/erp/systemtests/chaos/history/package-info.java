/** What clients asked and were answered, and whether the databases keep to it. */
@NullMarked
package uz.erp.systemtests.chaos.history;

import org.jspecify.annotations.NullMarked;
