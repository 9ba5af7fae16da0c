/** Comments over HTTP. */
@NullMarked
package uz.erp.task.comment.web;

import org.jspecify.annotations.NullMarked;
