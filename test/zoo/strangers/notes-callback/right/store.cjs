'use strict'

var NOTES = [
  { id: '1', text: 'Buy milk', locked: false },
  { id: '2', text: 'Pay rent', locked: false },
  { id: '7', text: 'Terms of use', locked: true },
]

function fail(code, message) {
  var err = new Error(message)
  err.code = code
  return err
}

function find(id) {
  return NOTES.filter(function (note) {
    return note.id === id
  })[0]
}

function later(callback, err, value) {
  process.nextTick(function () {
    callback(err, value)
  })
}

exports.all = function (callback) {
  later(callback, null, NOTES)
}

exports.get = function (id, callback) {
  var note = find(id)
  later(callback, note ? null : fail('NOT_FOUND', 'no such note'), note)
}

exports.put = function (id, text, callback) {
  var note = find(id)
  if (!note) return later(callback, fail('NOT_FOUND', 'no such note'))
  if (note.locked) return later(callback, fail('LOCKED', 'the note is locked'))
  later(callback, null, { id: id, text: text, locked: false })
}

exports.remove = function (id, callback) {
  var note = find(id)
  if (!note) return later(callback, fail('NOT_FOUND', 'no such note'))
  if (note.locked) return later(callback, fail('LOCKED', 'the note is locked'))
  later(callback, null)
}
