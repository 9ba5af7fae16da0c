/** What people do with the suite, and what happens when parts of it are away. */
@NullMarked
package uz.erp.systemtests.journey;

import org.jspecify.annotations.NullMarked;
