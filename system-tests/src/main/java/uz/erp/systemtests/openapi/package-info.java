/** The published OpenAPI documents, read as a client of the suite reads them. */
@NullMarked
package uz.erp.systemtests.openapi;

import org.jspecify.annotations.NullMarked;
