/** Every type of problem that the API answers with: what it means, and what to do. Served at `/problems/NAME`, which is the problem's `type`. */
export const problemTypes: Readonly<Record<string, { status: number; title: string; help: string }>> = {
  malformed: {
    status: 400,
    title: 'The request is not as the route takes it.',
    help: '`errors` says where and what; /api/v1/docs shows the form of every request.',
  },
  'actor-needed': {
    status: 400,
    title: 'A program must say for whom it acts.',
    help: 'Send the header `Redress-As`: customer, seller, carrier, a team or a party of the policy.',
  },
  'sign-in-needed': {
    status: 401,
    title: 'Nobody is signed in.',
    help: 'Send an API key as `Authorization: Bearer …`, or the session cookie of a signed-in person.',
  },
  'key-unknown': {
    status: 401,
    title: 'The API key does not hold.',
    help: 'It is mistyped, expired or revoked: make a new one.',
  },
  'not-permitted': {
    status: 403,
    title: 'Whoever asks may not do this.',
    help: '`permission` names what it takes; an administrator of the organisation can give it.',
  },
  'no-team': {
    status: 403,
    title: 'Whoever asks is not in the team.',
    help: 'Leave `as` out, name a team of yours, or have an administrator add you to it.',
  },
  'for-people': {
    status: 403,
    title: 'It belongs to people, not to programs.',
    help: 'Sign in as a member of staff.',
  },
  'foreign-origin': {
    status: 403,
    title: 'The request comes from a page of another site.',
    help: 'Send it from a page of the same host; programs use an API key instead.',
  },
  'organisation-unknown': {
    status: 404,
    title: 'It cannot be told which organisation is meant.',
    help: 'Use its host name, the header `Redress-Organisation`, or an API key of its own.',
  },
  'not-found': {
    status: 404,
    title: 'There is no such thing, or it is not yours to see.',
    help: 'Check the number or id, and as whom you are signed in.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The address does not take this method.',
    help: '`Allow` lists those that it takes.',
  },
  'not-acceptable': {
    status: 406,
    title: 'It is not there in the form asked for.',
    help: '`detail` lists the forms that there are.',
  },
  conflict: {
    status: 409,
    title: 'The case is otherwise by now.',
    help: '`events` is what happened since the version that you saw. Look again and decide with the new ETag. With `If-Match` the status is 412.',
  },
  'version-published': {
    status: 409,
    title: 'This version of the policy is published already, and says something else.',
    help: 'A published version never changes: give the file a new `version`.',
  },
  'too-many-views': {
    status: 409,
    title: 'There are as many saved views as one person may have.',
    help: 'Take one away first.',
  },
  'reply-taken': {
    status: 409,
    title: 'There is a canned reply of that title.',
    help: 'Change that one, or give this one another title.',
  },
  'reply-changed': {
    status: 412,
    title: 'Somebody changed the canned reply meanwhile.',
    help: '`reply` is how it stands now. Look at it, and send yours with its version in `If-Match`.',
  },
  'too-many-replies': {
    status: 409,
    title: 'There are as many canned replies as an organisation may have.',
    help: 'Take one away first.',
  },
  'too-large': {
    status: 413,
    title: 'The body is too large.',
    help: 'Files are uploaded, and named by their id.',
  },
  'media-type': {
    status: 415,
    title: 'The body is of a kind that the route does not read.',
    help: 'Send JSON, as `application/json`.',
  },
  refused: {
    status: 422,
    title: 'The policy says no.',
    help: '`refusal` has the clause, the facts it rests on, what would change the answer, what to ask for instead and what is missing; `detail` is the clause in your language.',
  },
  'unknown-reference': {
    status: 422,
    title: 'Something that the request names is not there.',
    help: '`errors` says which; customers can name only what is theirs.',
  },
  'key-reused': {
    status: 422,
    title: 'The Idempotency-Key stands for another request.',
    help: 'Use a new key for every new request; the same only to send the very same request again.',
  },
  'files-not-usable': {
    status: 422,
    title: 'Some files cannot be used.',
    help: '`files` says for each whether it is unknown, still uploading, being checked, or was not accepted.',
  },
  'policy-errors': {
    status: 422,
    title: 'The policy has errors; nothing was published.',
    help: '`errors` gives line and column of each, and what to do.',
  },
  'code-wrong': {
    status: 401,
    title: 'The code does not hold.',
    help: 'It is mistyped, used, too old, or was tried too often: ask for a new one.',
  },
  'file-not-shared': {
    status: 403,
    title: 'The file is for staff and for whoever uploaded it.',
    help: 'It may say where it was taken, and that could not be removed: ask for a description or another format.',
  },
  'file-not-ready': {
    status: 404,
    title: 'There is nothing to fetch of the file yet, or any more.',
    help: 'Its metadata says why.',
  },
  'file-empty': {
    status: 400,
    title: 'The file is empty.',
    help: 'Send it again, or save the document once more.',
  },
  'upload-malformed': {
    status: 400,
    title: 'The request is not one of the tus protocol.',
    help: '`detail` says what is missing; any tus 1.0.0 client does it right.',
  },
  'wrong-offset': {
    status: 409,
    title: 'The upload stands elsewhere.',
    help: 'Ask with HEAD for its `Upload-Offset`, and go on from there.',
  },
  'upload-finished': {
    status: 409,
    title: 'The upload is finished.',
    help: 'It is a file of the same id now.',
  },
  'upload-expired': {
    status: 410,
    title: 'The upload was not finished in time.',
    help: 'Begin a new one.',
  },
  'file-too-large': {
    status: 413,
    title: 'The file is too large.',
    help: '`detail` says how large one of its kind may be.',
  },
  'file-type-not-accepted': {
    status: 415,
    title: 'This kind of file is not accepted.',
    help: 'Photos as JPEG, PNG, WebP or AVIF, videos as MP4, MOV or WebM, documents as PDF; the content counts, not the name.',
  },
  'file-damaged': {
    status: 422,
    title: 'The file cannot be read.',
    help: 'It is damaged, not complete, or not what its first bytes say: save it anew and send that.',
  },
  'picture-too-large': {
    status: 422,
    title: 'The picture has too many pixels.',
    help: 'Send a smaller one.',
  },
  'file-infected': {
    status: 422,
    title: 'The virus scanner found something.',
    help: 'Take a new picture, or save the document anew on another device.',
  },
  'too-many-uploads': {
    status: 429,
    title: 'Too many uploads are unfinished.',
    help: 'Finish or give up some of them.',
  },
  'upload-failed': {
    status: 500,
    title: 'The bytes could not be kept.',
    help: 'Ask with HEAD how many came, and go on from there.',
  },
  'invitation-gone': {
    status: 404,
    title: 'The invitation does not hold.',
    help: 'It was used, taken back, or is too old: ask for a new one.',
  },
  'address-taken': {
    status: 409,
    title: 'Somebody signs in with this address already.',
    help: 'Change their roles and teams, or invite another address.',
  },
  'last-admin': {
    status: 409,
    title: 'Nobody would be left who may manage staff.',
    help: 'Make somebody else an admin first.',
  },
  'no-mail-server': {
    status: 409,
    title: 'No mail server is configured.',
    help: 'Set `SMTP_URL` and `MAIL_FROM`, and start the server again.',
  },
  'not-dead': {
    status: 409,
    title: 'The effect was not given up.',
    help: 'Only what was given up can be begun anew: GET /api/v1/effects?state=dead.',
  },
  'payout-under-way': {
    status: 409,
    title: 'The payment connector is being asked.',
    help: 'Wait for its answer: paying by hand now could pay twice.',
  },
  'payout-settled': {
    status: 409,
    title: 'The payout was settled before, in another way.',
    help: '`detail` names its reference.',
  },
  'not-written': {
    status: 422,
    title: 'It does not fit with what is there; nothing was written.',
    help: 'Correct what `errors` names.',
  },
  'no-seller': {
    status: 422,
    title: 'No seller takes part in the case.',
    help: 'Write to the customer: leave `thread` and `shared` out.',
  },
  'too-many-requests': {
    status: 429,
    title: 'That was too often.',
    help: 'Wait as many seconds as `Retry-After` says.',
  },
  'refused-request': {
    status: 400,
    title: 'The request was refused before it was read.',
    help: '`title` says why.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong on our side.',
    help: 'Try again; if it stays, report the `requestId`.',
  },
  unavailable: {
    status: 503,
    title: 'The database cannot be reached just now.',
    help: 'Send the request again in a moment, with the same Idempotency-Key.',
  },
}
