/** What a client of the published documents could not go on with after a change. */
@NullMarked
package uz.erp.systemtests.contracts.breaking;

import org.jspecify.annotations.NullMarked;
