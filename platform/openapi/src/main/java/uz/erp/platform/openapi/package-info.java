/** What every service's OpenAPI document has in common. */
@NullMarked
package uz.erp.platform.openapi;

import org.jspecify.annotations.NullMarked;
