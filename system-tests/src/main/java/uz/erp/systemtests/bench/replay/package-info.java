/**
 * The statements of real sales, read from the server's log and played again without the suite, with
 * ids of their own, as the same role in the same schema; afterwards the store is as it was.
 */
@NullMarked
package uz.erp.systemtests.bench.replay;

import org.jspecify.annotations.NullMarked;
