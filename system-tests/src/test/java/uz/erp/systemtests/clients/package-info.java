/** The typed clients, made from the published documents, against the running suite. */
@NullMarked
package uz.erp.systemtests.clients;

import org.jspecify.annotations.NullMarked;
