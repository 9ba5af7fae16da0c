/**
 * The requests that the source documents of the API print, sent as printed; their numbers are those
 * of the documents: 000 accounts and stores, 001 all modules, 002 registration.
 */
@NullMarked
package uz.erp.systemtests.seed;

import org.jspecify.annotations.NullMarked;
