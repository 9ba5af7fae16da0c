/**
 * Random requests made of the published documents and of what the suite answered before; no answer
 * may be a server's error, off the document or tell of another store.
 */
@NullMarked
package uz.erp.systemtests.fuzz;

import org.jspecify.annotations.NullMarked;
