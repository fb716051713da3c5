console.log('redress')
