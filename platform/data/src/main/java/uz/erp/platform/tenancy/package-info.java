/** A store's data and nobody else's: tenant in scope, schema, role, connection. */
@NullMarked
package uz.erp.platform.tenancy;

import org.jspecify.annotations.NullMarked;
