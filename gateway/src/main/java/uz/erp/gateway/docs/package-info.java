/** Swagger UI and ReDoc over the documents of all services. */
@NullMarked
package uz.erp.gateway.docs;

import org.jspecify.annotations.NullMarked;
